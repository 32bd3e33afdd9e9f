package org.medicalsuite.cob.claim;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same calls to the service as it is packaged: nothing works in the tests' mode only. */
@QuarkusIntegrationTest
class AccessIT extends AccessTest {}
