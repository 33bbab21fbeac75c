package io.huifang.survey.text.training;

import io.huifang.survey.text.learn.Example;
import java.util.List;

/**
 * Comments of which it is known what they are.
 *
 * @param classes their codes; the labels of the examples are places in it
 * @param counts how many there are of each, in the order of the classes
 */
record Labelled(List<String> classes, List<Integer> counts, List<Example> examples) {
  int size() {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }
}
