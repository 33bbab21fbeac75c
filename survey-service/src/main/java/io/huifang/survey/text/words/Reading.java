package io.huifang.survey.text.words;

import java.util.List;

/**
 * A comment as it was read.
 *
 * @param text what was read of it: folded char by char, so that places in it are places in the
 *     comment
 * @param words in their order
 */
public record Reading(String text, Spoken spoken, List<Word> words) {}
