package io.huifang.survey.results.group;

import io.huifang.platform.problem.ProblemException;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.results.cut.Cut;
import io.huifang.survey.results.cut.CutReader;
import io.huifang.survey.results.tally.Measure;
import io.huifang.survey.results.tally.Subject;
import io.huifang.survey.results.tally.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;

/** Reads which question is meant, and of which answers. */
@ApplicationScoped
public class Inquiries {
  @Inject Subjects subjects;

  /**
   * The question that the address names, else the one that is looked at first.
   *
   * @throws ProblemException 400 for a question or a part that there is not, where its scale has
   *     changed between the versions, and where there is nothing but texts
   */
  public Inquiry of(MultivaluedMap<String, String> address, Cut cut) {
    return of(address, cut, subjects.of(cut));
  }

  /** The same where the questions are known already. */
  public Inquiry of(MultivaluedMap<String, String> address, Cut cut, Subject subject) {
    String asked = CutReader.text(address, "question");
    Question question =
        asked == null
            ? subject
                .first()
                .orElseThrow(
                    () -> ProblemException.badField("question", "has no number to look at"))
            : subject.question(asked);
    if (subject.mixed().contains(question.key())) {
      throw ProblemException.badField(
          "question", "has another scale in another version; choose one version");
    }
    return new Inquiry(
        subject,
        cut,
        Measure.of(question, CutReader.text(address, "part")),
        "true".equals(CutReader.text(address, "weighted")));
  }
}
