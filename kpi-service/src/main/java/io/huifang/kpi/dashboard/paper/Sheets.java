package io.huifang.kpi.dashboard.paper;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.report.ReportContent;
import io.huifang.kpi.report.ReportKind;
import io.huifang.kpi.value.Verdict;
import io.huifang.platform.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts a report into words. */
@ApplicationScoped
public class Sheets {
  @Inject Catalogue catalogue;
  @Inject Names names;
  @Inject SheetFigures figures;

  /** In one of two languages, with the names of today. */
  public Sheet of(ReportContent content, Language language) {
    Words words = new Words(language, ZoneId.of(content.zone()));
    Names.Known known = names.known(words);
    SheetTexts texts = language.texts(SheetTexts.class);
    LocalDate made = LocalDate.ofInstant(content.madeAt(), words.zone());
    return new Sheet(
        texts.title(content.kind()),
        range(content, words),
        summary(content, words, texts),
        words.time(content.madeAt()),
        !made.isAfter(content.last()),
        content.figures().stream().map(line -> figures.of(line, words)).toList(),
        content.teams().stream().map(group -> team(group, known)).toList(),
        causes(content, known),
        content.hidden().stream().map(one -> hidden(one, words, texts)).toList(),
        content.alerts().stream().map(one -> alarm(one, words, texts)).toList());
  }

  /** Such as 16 Nov 2026 – 22 Nov 2026. */
  private static String range(ReportContent content, Words words) {
    return range(content.kind(), content.first(), content.last(), words);
  }

  /** The days of a report, or its month by name. */
  public static String range(ReportKind kind, LocalDate first, LocalDate last, Words words) {
    Locale locale = words.language().chinese() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    if (kind == ReportKind.MONTH) {
      String pattern = words.language().chinese() ? "yyyy 年 M 月" : "MMMM yyyy";
      return DateTimeFormatter.ofPattern(pattern, locale).format(first);
    }
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern(words.language().texts(SheetTexts.class).dateFormat(), locale);
    return words.texts().range(format.format(first), format.format(last));
  }

  private String summary(ReportContent content, Words words, SheetTexts texts) {
    List<String> said = new ArrayList<>();
    long judged = content.figures().stream().filter(l -> l.verdict() != Verdict.NONE).count();
    String missed = names(content, words, line -> line.verdict() == Verdict.MISSED);
    long count =
        content.figures().stream().filter(line -> line.verdict() == Verdict.MISSED).count();
    said.add(
        judged == 0
            ? texts.noneJudged()
            : count == 0
                ? texts.allMet((int) judged)
                : texts.missed((int) count, (int) judged, missed));
    String worse = names(content, words, line -> line.surelyChanged() && figures.worse(line));
    if (!worse.isEmpty()) {
      said.add(texts.worse(worse));
    }
    String better = names(content, words, line -> line.surelyChanged() && figures.better(line));
    if (!better.isEmpty()) {
      said.add(texts.better(better));
    }
    return String.join(words.language().chinese() ? "" : " ", said);
  }

  private String names(ReportContent content, Words words, Predicate<ReportContent.Line> which) {
    return content.figures().stream()
        .filter(which)
        .map(line -> words.name(catalogue.known(line.metric())))
        .collect(Collectors.joining(words.language().chinese() ? "、" : ", "));
  }

  private Sheet.Team team(ReportContent.Group group, Names.Known known) {
    Words words = known.words();
    Metric metric = catalogue.known(group.metric());
    return new Sheet.Team(
        words.name(metric),
        known.team(group.team()),
        words.value(metric, group.value()),
        SheetFigures.range(metric, group.low(), group.high(), words),
        words.texts().n(words.count(group.n())),
        group.missed());
  }

  private static List<Sheet.Cause> causes(ReportContent content, Names.Known known) {
    long most = content.causes().stream().mapToLong(ReportContent.Cause::unhappy).max().orElse(1);
    Words words = known.words();
    return content.causes().stream()
        .map(
            cause ->
                new Sheet.Cause(
                    words.word(cause.category()),
                    words.count(cause.unhappy()),
                    words.language().texts(SheetTexts.class).ofAnswers(words.count(cause.all())),
                    Math.round(100.0 * cause.unhappy() / Math.max(1, most))))
        .toList();
  }

  private String hidden(ReportContent.Hidden one, Words words, SheetTexts texts) {
    Metric metric = catalogue.known(one.metric());
    return texts.hiddenLine(
        words.name(metric),
        words.weekday(one.start()),
        words.value(metric, one.day()),
        words.clock(one.start()),
        words.clock(one.end()),
        words.value(metric, one.value()),
        words.count(one.n()));
  }

  private Sheet.Alarm alarm(ReportContent.Alarm one, Words words, SheetTexts texts) {
    Metric metric = catalogue.known(one.metric());
    return new Sheet.Alarm(
        one.name(),
        texts.alarm(
            words.name(metric), words.value(metric, one.value()), words.weekday(one.pieceStart())),
        one.endedAt() == null,
        one.caseNumber());
  }
}
