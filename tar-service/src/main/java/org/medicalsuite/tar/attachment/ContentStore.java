package org.medicalsuite.tar.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/** Where the content of documents is kept. The documents' rows are always in the database. */
interface ContentStore {
    ContentPlace place();

    /** Brings content to where only a row can make it visible; before the transaction that writes the row. */
    void bring(UUID id, Spooled content);

    /** Makes content stay, inside the transaction that writes the row. */
    void settle(UUID id, Spooled content);

    /** Takes back what was brought, unless it has got a row after all. Never fails: what is left is swept up later. */
    void takeBack(UUID id);

    /** Writes the content to the end. */
    void copy(Attachment attachment, OutputStream out) throws IOException;
}
