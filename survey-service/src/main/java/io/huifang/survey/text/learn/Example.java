package io.huifang.survey.text.learn;

/**
 * A comment of which it is known what it is.
 *
 * @param key the same for comments that say the same, see {@link Split}
 * @param features in growing order
 * @param label the number of its class
 */
public record Example(long key, int[] features, int label) {}
