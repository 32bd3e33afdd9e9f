package org.medicalsuite.kernel;

/** How well a fact is founded; carried from the research into every answer. */
public enum Mark {
    /** The text of the source was read. */
    FOUND,
    /** Known, with a source named, whose text was not seen; check before money or a deadline rests on it. */
    KNOWLEDGE,
    /** Sources disagree or are silent; a documented setting decides. */
    UNCERTAIN
}
