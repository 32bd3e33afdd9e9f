package org.medicalsuite.tar.check;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same calls to the service as it is packaged: nothing works in the tests' mode only. */
@QuarkusIntegrationTest
class AuthorizationCheckIT extends AuthorizationCheckTest {}
