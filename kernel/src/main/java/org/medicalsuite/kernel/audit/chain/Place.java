package org.medicalsuite.kernel.audit.chain;

/**
 * Where a record stands in the order of sealing.
 *
 * @param era goes up when the database is restored into a server that counts transactions anew
 * @param tx the transaction that wrote the record
 * @param id the record's number
 */
record Place(int era, long tx, long id) {
    static final Place BEFORE_ALL = new Place(0, 0, 0);
}
