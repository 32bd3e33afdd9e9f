package org.medicalsuite.client.connect;

/** Who asks: the access token of the next call. Asked before every call, from any thread. */
@FunctionalInterface
public interface AccessToken {
    /** A token that is good now, without the word {@code Bearer}. */
    String value();
}
