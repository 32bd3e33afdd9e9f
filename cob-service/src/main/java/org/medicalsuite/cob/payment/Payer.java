package org.medicalsuite.cob.payment;

/** One payer of a claim, by its place in the order. */
public record Payer(String id, Method method) {}
