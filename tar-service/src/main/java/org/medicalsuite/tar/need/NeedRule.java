package org.medicalsuite.tar.need;

/** One rule about the need for a TAR. Rules are tried in order; the first that is not silent decides. */
@FunctionalInterface
interface NeedRule {
    Finding consider(Inquiry inquiry, ServiceRow row);
}
