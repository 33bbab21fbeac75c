package io.huifang.survey.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked and in which words.
 *
 * @param name as staff call it
 * @param title above the questions
 * @param intro below the title; may name the ticket, see {@link Piping}
 * @param thanks after the answer, empty for the usual words
 * @param languages tags in which everything is written; the first stands in for others
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Definition(
    @NotNull Words name,
    @NotNull Words title,
    Words intro,
    Words thanks,
    @NotNull @Size(max = 50) List<@NotNull String> languages,
    @NotNull @Size(max = 200) List<@NotNull @Valid Question> questions) {

  public Definition {
    name = Words.orNone(name);
    title = Words.orNone(title);
    intro = Words.orNone(intro);
    thanks = Words.orNone(thanks);
    languages = Lists.known(languages);
    questions = Lists.known(questions);
  }

  public Optional<Question> question(String key) {
    return questions.stream().filter(question -> question.key().equals(key)).findFirst();
  }

  /** The score that speaks for the whole. */
  public Optional<Question> overall() {
    return questions.stream()
        .filter(question -> question.scores() && question.counts() == Touchpoint.OVERALL)
        .findFirst();
  }

  /** What its texts say of the occasion. */
  public Set<Piping.Field> pipes() {
    Stream<Words> words =
        Stream.concat(
            Stream.of(title, intro, thanks),
            questions.stream().flatMap(question -> question.words().stream()));
    return words
        .flatMap(text -> text.byTag().values().stream())
        .flatMap(text -> Piping.fields(text).stream())
        .collect(Collectors.toSet());
  }

  /** The question that a mail asks, if the first one can stand in a mail. */
  public Optional<Question> inMail() {
    return questions.stream().findFirst().filter(question -> question.kind().inMail());
  }

  /** The questions page by page; there is at least one page. */
  public List<List<Question>> pages() {
    List<List<Question>> pages = new ArrayList<>();
    for (Question question : questions) {
      if (pages.isEmpty() || question.beginsPage()) {
        pages.add(new ArrayList<>());
      }
      pages.get(pages.size() - 1).add(question);
    }
    return pages.isEmpty() ? List.of(List.of()) : pages;
  }

  /** The tag of these languages that suits somebody who prefers another best. */
  public String tagFor(String wanted) {
    if (languages.contains(wanted)) {
      return wanted;
    }
    String tongue = wanted.split("-", 2)[0];
    return languages.stream()
        .filter(tag -> tag.split("-", 2)[0].equalsIgnoreCase(tongue))
        .findFirst()
        .orElse(languages.isEmpty() || languages.contains("en") ? "en" : languages.get(0));
  }
}
