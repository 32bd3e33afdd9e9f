package org.medicalsuite.tar.attachment;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** New content goes where the setting says; old content is read from where it went. A service without a key to its store does not start. */
@Startup
@Singleton
public class Contents {
    private final DatabaseContent database;
    private final S3Content s3;
    private final ContentPlace place;

    public Contents(
            DatabaseContent database,
            S3Content s3,
            S3 objects,
            @ConfigProperty(name = "tar.attachments.store", defaultValue = "database") ContentPlace place) {
        this.database = database;
        this.s3 = s3;
        this.place = place;
        if (place == ContentPlace.S3) {
            objects.requireCredentials();
        }
    }

    ContentStore forNew() {
        return at(place);
    }

    ContentStore at(ContentPlace of) {
        return switch (of) {
            case DATABASE -> database;
            case S3 -> s3;
        };
    }
}
