package org.medicalsuite.kernel.testing;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A service and a database of its own, for a test whose records would be in the way of the others. */
public class FreshDatabase implements QuarkusTestProfile {}
