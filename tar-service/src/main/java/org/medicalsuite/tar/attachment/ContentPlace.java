package org.medicalsuite.tar.attachment;

/** The stores that there are for content, as the setting and the rows name them. */
public enum ContentPlace {
    DATABASE,
    S3
}
