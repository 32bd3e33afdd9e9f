-- What a plan may state depends on the plan: lines that were refused to one sender may be applied for another.
alter table provider_network_file
    drop constraint provider_network_file_sha256_key,
    add constraint one_network_file_of_a_sender unique (sha256, received_by);
