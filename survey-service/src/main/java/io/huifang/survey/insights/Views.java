package io.huifang.survey.insights;

import io.huifang.platform.language.Language;
import io.huifang.survey.insights.chart.Board;
import io.huifang.survey.insights.chart.Card;
import io.huifang.survey.questionnaire.Kind;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.results.cut.Cut;
import io.huifang.survey.results.cut.CutReader;
import io.huifang.survey.results.cut.Dimension;
import io.huifang.survey.results.group.Groups;
import io.huifang.survey.results.group.Inquiries;
import io.huifang.survey.results.group.Inquiry;
import io.huifang.survey.results.group.Touchpoints;
import io.huifang.survey.results.reach.Reach;
import io.huifang.survey.results.reach.ReachTable;
import io.huifang.survey.results.stream.Counted;
import io.huifang.survey.results.tally.Line;
import io.huifang.survey.results.tally.QuestionResult;
import io.huifang.survey.results.tally.QuestionResults;
import io.huifang.survey.results.tally.Subject;
import io.huifang.survey.results.tally.Subjects;
import io.huifang.survey.results.tally.TallyTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts together what is shown: one pass over the answers for all questions, one for the groups. */
@ApplicationScoped
public class Views {
  private static final int HEADS = 3;
  private static final double HUNDRED = 100;
  @Inject Subjects subjects;
  @Inject Inquiries inquiries;
  @Inject TallyTable table;
  @Inject Groups groups;
  @Inject ReachTable reach;
  @Inject Counted counted;
  @Inject GroupNames names;
  @Inject Fields fields;
  @Inject Clock clock;

  /**
   * @param address question, part, by, every and weighted
   * @param href where a group leads to; null for a page that leads nowhere
   * @param least groups and pieces of time with fewer answers are left out
   */
  public ResultsView of(
      MultivaluedMap<String, String> address,
      Cut cut,
      Language language,
      @Nullable UnaryOperator<String> href,
      long least) {
    Subject subject = subjects.of(cut);
    boolean months = "month".equals(CutReader.text(address, "every"));
    boolean weighted = "true".equals(CutReader.text(address, "weighted"));
    Dimension time = new Dimension(months ? "month" : "week");
    List<Line> lines = table.lines(subject, cut, time, null, weighted);
    Reach reached = reach.of(cut, lines);
    List<QuestionResult> results = QuestionResults.of(subject, lines);
    List<Card> cards = results.stream().map(result -> Card.of(result, language.tag())).toList();
    return new ResultsView(
        counted.answers(cut),
        cards,
        heads(cards),
        Touchpoints.of(subject, lines).stream()
            .map(row -> new ResultsView.Touched(row.touchpoint(), row.most(), row.row()))
            .toList(),
        reached,
        reached.steps().stream()
            .map(step -> stop(step, subject, reached.begun(), language))
            .toList(),
        subject.first().isEmpty()
            ? null
            : focus(
                inquiries.of(chosen(address, subject, lines), cut, subject),
                lines,
                by(address, cut),
                new Look(language, href, least, months)));
  }

  /** Without a question in the address the first that anybody has answered. */
  private static MultivaluedMap<String, String> chosen(
      MultivaluedMap<String, String> address, Subject subject, List<Line> lines) {
    MultivaluedMap<String, String> chosen = new MultivaluedHashMap<>(address);
    if (CutReader.text(address, "question") == null) {
      subject.first(lines).ifPresent(question -> chosen.putSingle("question", question.key()));
    }
    return chosen;
  }

  private record Look(
      Language language, @Nullable UnaryOperator<String> href, long least, boolean months) {}

  /** The dimension that was chosen, else teams, of which everybody has some. */
  static Dimension by(MultivaluedMap<String, String> address, Cut cut) {
    String by = CutReader.text(address, "by");
    return by == null
        ? new Dimension(cut.team() == null ? "team" : "channel")
        : Dimension.of("by", by);
  }

  private ResultsView.Focus focus(Inquiry asked, List<Line> lines, Dimension by, Look look) {
    Groups.Cutting shown =
        groups
            .of(asked.subject(), asked.measure(), asked.cut(), by, asked.weighted())
            .from(look.least);
    Dimension time = new Dimension(look.months ? "month" : "week");
    Groups.Cutting times = Groups.of(asked.measure(), lines, time).from(look.least);
    Map<String, String> called =
        names.of(by, shown.rows().stream().map(row -> row.key()).toList(), look.language);
    Question question = asked.measure().question();
    return new ResultsView.Focus(
        asked,
        question.text().in(look.language.tag()),
        fields.parts(question, look.language).stream()
            .filter(part -> part.value().equals(asked.measure().part()))
            .map(Fields.Choice::name)
            .findFirst()
            .orElse(""),
        by.key(),
        names.of(by, look.language),
        Board.of(shown, namer(called, look.href, by)),
        Board.course(times, LocalDate.ofInstant(clock.instant(), asked.cut().zone()), look.months),
        times,
        look.months);
  }

  private static Board.Namer namer(
      Map<String, String> called, @Nullable UnaryOperator<String> href, Dimension by) {
    return new Board.Namer() {
      @Override
      public String name(String key) {
        return called.getOrDefault(key, key);
      }

      @Override
      public @Nullable String href(String key) {
        boolean leads = href != null && !by.isTime() && !key.equals("(rest)");
        return leads ? Objects.requireNonNull(href).apply(key) : null;
      }
    };
  }

  /** What people ask first: recommendation, satisfaction, then whatever else is judged. */
  private static List<Card> heads(List<Card> cards) {
    List<Card> heads = new ArrayList<>();
    for (Kind kind : List.of(Kind.NPS, Kind.SCORE, Kind.STARS, Kind.FACES, Kind.CES, Kind.YES_NO)) {
      Optional<Card> first =
          cards.stream()
              .filter(card -> card.result().kind() == kind && card.hero() != null)
              .filter(card -> card.result().n() > 0)
              .min(Comparator.comparing(card -> card.result().counts() == null ? 1 : 0));
      if (heads.size() < HEADS) {
        first.ifPresent(heads::add);
      }
    }
    return heads;
  }

  private static ResultsView.Stop stop(
      Reach.Step step, Subject subject, long begun, Language language) {
    return new ResultsView.Stop(
        step,
        subject.question(step.question()).text().in(language.tag()),
        width(step.reached(), begun),
        width(step.answered(), begun));
  }

  private static String width(long part, long whole) {
    double share = whole == 0 ? 0 : HUNDRED * part / whole;
    return String.format(Locale.ROOT, "%.2f", Math.min(HUNDRED, share));
  }
}
