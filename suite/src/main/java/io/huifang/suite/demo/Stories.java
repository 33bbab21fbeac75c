package io.huifang.suite.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What the customers of the demo write about, and what they are answered, in their own language.
 */
record Stories(List<Topic> topics, Map<String, Map<String, List<String>>> comments) {
  /** The product that begins to fail in the third week. */
  static final String FAILING = "Brook 2 leaks";

  static Stories read() {
    try (InputStream json = Stories.class.getResourceAsStream("stories.json")) {
      return new ObjectMapper().readValue(Objects.requireNonNull(json), Stories.class);
    } catch (IOException e) {
      throw new IllegalStateException("stories.json is damaged", e);
    }
  }

  /**
   * @param failing how many times as often as usual the failing product is what it is about
   */
  Topic topic(Random dice, double failing) {
    double all = topics.stream().mapToDouble(topic -> topic.share(failing)).sum();
    double at = dice.nextDouble() * all;
    for (Topic topic : topics) {
      at -= topic.share(failing);
      if (at < 0) {
        return topic;
      }
    }
    return topics.get(0);
  }

  /** What somebody adds to a score from 1 to 5, often nothing. */
  String comment(Random dice, String language, int score) {
    String mood = score >= 4 ? "good" : score == 3 ? "fair" : "bad";
    Map<String, List<String>> spoken = there(comments.get(spoken(language)));
    List<String> said = there(spoken.get(mood));
    return said.get(dice.nextInt(said.size()));
  }

  private static <T> T there(@Nullable T told) {
    return Objects.requireNonNull(told, "stories.json says nothing in a language or a mood");
  }

  private static String spoken(String language) {
    return language.startsWith("zh") ? "zh" : "en";
  }

  /**
   * What it is about.
   *
   * @param weight how often, among all
   */
  record Topic(
      String category,
      String subcategory,
      boolean complex,
      int weight,
      Map<String, List<Story>> stories) {
    String complexity() {
      return complex ? "COMPLEX" : "STANDARD";
    }

    boolean failing() {
      return subcategory.equals(FAILING);
    }

    Story story(Random dice, String language) {
      List<Story> told = there(stories.get(spoken(language)));
      return told.get(dice.nextInt(told.size()));
    }

    private double share(double failing) {
      return failing() ? weight * failing : weight;
    }
  }

  /** One of them, from the first words to the last. */
  record Story(String subject, String text, String reply, String solution) {}
}
