package org.medicalsuite.tar.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import org.medicalsuite.kernel.TarNumber;

/** Draws numbers that nobody can guess from others; whether one is free only the store knows. */
@ApplicationScoped
public class FreshNumbers {
    private static final long COUNT = 10_000_000_000L;

    private final SecureRandom random = new SecureRandom();

    TarNumber draw() {
        return new TarNumber("%010d".formatted(random.nextLong(COUNT)));
    }
}
