package io.huifang.survey.editor;

import io.huifang.platform.web.PagePolicy;
import io.huifang.platform.web.Visitor;
import io.huifang.survey.beside.Names;
import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Kind;
import io.huifang.survey.questionnaire.Piping;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.questionnaire.Questionnaire;
import io.huifang.survey.questionnaire.Questionnaires;
import io.huifang.survey.questionnaire.Touchpoint;
import io.huifang.survey.questionnaire.check.Finding;
import io.huifang.survey.questionnaire.editing.Editing;
import io.huifang.survey.questionnaire.editing.Edition;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows a questionnaire as it is written: its questions, one of them, and the page of customers.
 */
@ApplicationScoped
public class EditorPage {
  /** A few seconds to read and tap; more to write. */
  private static final int SECONDS_TO_CHOOSE = 6;

  private static final int SECONDS_TO_WRITE = 20;

  private static final String PLACES =
      Arrays.stream(Piping.Field.values())
          .map(field -> "{" + field.key() + "}")
          .collect(Collectors.joining(", "));

  @Inject Editing editing;
  @Inject Questionnaires questionnaires;
  @Inject AnswerCounts counts;
  @Inject Names names;
  @Inject Visitor visitor;

  @Inject PagePolicy policy;

  @Inject
  @Location("editor/editor.html")
  Template page;

  /**
   * @param said what has just been done
   * @param problem what went wrong
   */
  Response show(
      Edition edition, At at, @Nullable String said, @Nullable String problem, int status) {
    EditorTexts texts = visitor.language().texts(EditorTexts.class);
    Definition content = edition.content();
    String tag = content.tagFor(at.tag() == null ? visitor.language().tag() : at.tag());
    String key = at.question() == null ? "" : at.question();
    Optional<EditedQuestion> question = EditedQuestion.of(content, key, tag, texts);
    Optional<Questionnaire> before = questionnaires.all(edition.id()).stream().findFirst();
    List<FoundRow> found =
        editing.findings(edition).stream().map(one -> row(one, content, texts)).toList();
    String html =
        page.data("edition", edition)
            .data("content", content)
            .data("before", before.orElse(null))
            .data("answers", before.map(q -> counts.of(q.key())).orElse(0L))
            .data("author", names.ofPeople(List.of(edition.changedBy())).get(edition.changedBy()))
            .data("rows", QuestionRow.of(content, tag, key, texts))
            .data("question", question.orElse(null))
            .data("tag", tag)
            .data("words", Around.of(content, tag))
            .data("found", found)
            .data("ready", found.stream().noneMatch(FoundRow::serious))
            .data("seconds", seconds(content))
            .data("kinds", Kind.values())
            .data("touchpoints", Touchpoint.values())
            .data("pages", content.pages().size())
            .data("here", QuestionnaireList.HERE + "/" + edition.id())
            .data("places", PLACES)
            .data("said", said)
            .data("problem", problem)
            .render();
    policy.showsOurs();
    return Response.status(status).entity(html).build();
  }

  private static FoundRow row(Finding finding, Definition content, EditorTexts texts) {
    int number = 0;
    for (int i = 0; i < content.questions().size(); i++) {
      if (content.questions().get(i).key().equals(finding.question())) {
        number = i + 1;
      }
    }
    String text = texts.found(finding.what());
    return new FoundRow(
        finding.detail().isEmpty() ? text : texts.foundDetail(text, finding.detail()),
        finding.question(),
        number,
        finding.what().serious(),
        finding.what() == Finding.What.NOT_WRITTEN ? finding.detail() : null);
  }

  private static int seconds(Definition content) {
    int seconds = 0;
    for (Question question : content.questions()) {
      boolean written = question.kind() == Kind.TEXT;
      int parts = Math.max(1, question.kind().listed() ? question.options().size() / 2 : 1);
      seconds += written ? SECONDS_TO_WRITE : SECONDS_TO_CHOOSE * parts;
    }
    return seconds;
  }

  /**
   * Where in the editor somebody is.
   *
   * @param question to show, null for the words around them
   * @param tag the language in which it is written, null for the reader's
   */
  record At(@Nullable String question, @Nullable String tag) {}

  /**
   * What was found.
   *
   * @param number of the question, 0 for the whole
   * @param tag of the language in which something is missing
   */
  public record FoundRow(
      String text, @Nullable String question, int number, boolean serious, @Nullable String tag) {}

  /** The words around the questions in one language. */
  public record Around(String name, String title, String intro, String thanks) {
    static Around of(Definition content, String tag) {
      return new Around(
          EditedQuestion.written(content.name(), tag),
          EditedQuestion.written(content.title(), tag),
          EditedQuestion.written(content.intro(), tag),
          EditedQuestion.written(content.thanks(), tag));
    }
  }
}
