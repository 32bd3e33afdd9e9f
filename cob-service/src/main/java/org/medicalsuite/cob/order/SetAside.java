package org.medicalsuite.cob.order;

import org.medicalsuite.kernel.Basis;

/**
 * A coverage that takes no part in the order.
 *
 * @param coverage its id
 * @param basis why
 */
public record SetAside(String coverage, Basis basis) {}
