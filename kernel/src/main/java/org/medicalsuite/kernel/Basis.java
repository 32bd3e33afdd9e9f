package org.medicalsuite.kernel;

/**
 * Why an answer says what it says: the rule that decided, in words, with its law. No answer leaves without one.
 *
 * @param rule stable name of the rule, such as {@code BIRTHDAY_RULE}
 * @param because one plain sentence with the facts that the rule looked at
 * @param citation the law or manual behind it
 */
public record Basis(String rule, String because, Citation citation) {}
