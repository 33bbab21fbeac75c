package io.huifang.escalation.matrix.page;

import io.huifang.escalation.matrix.EscalationMatrix;
import io.huifang.escalation.matrix.Matrices;
import io.huifang.escalation.matrix.MatrixRule;
import io.huifang.escalation.matrix.file.MatrixFile;
import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.id.LinkToken;
import io.huifang.platform.problem.Problem;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.web.Visitor;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file with a matrix says, and what it would change, as a page. */
@ApplicationScoped
class UploadedMatrix {
  private static final int LINES = 200;
  private static final int LONGEST_REASON = 500;

  /** How {@link MatrixFile} begins. */
  private static final Pattern MADE_FROM =
      Pattern.compile("# Escalation matrix, version ([0-9]{1,9})\\.[^\n]*");

  @Inject Matrices matrices;
  @Inject MatrixFile file;
  @Inject MatrixPage page;
  @Inject Visitor visitor;

  @Inject
  @Location("matrix/file.html")
  Template template;

  /**
   * What was sent.
   *
   * @param unreadable why there is no text, null if there is one
   * @param seen the version that the page was made from
   * @param print of what was looked at before, null if nothing was
   * @param publishes whether it is to be published, not only looked at
   */
  record Look(
      String yaml,
      @Nullable String unreadable,
      long seen,
      String reason,
      @Nullable String print,
      boolean publishes) {}

  /**
   * What it comes to.
   *
   * @param rules empty if something is wrong
   * @param place line or field in which something is wrong, null if nothing is
   * @param wrong what is
   * @param conflict who has published meanwhile, in a sentence; null if nobody has
   * @param stale whether it is not what was looked at
   * @param lines what is other than in force
   */
  public record Findings(
      EscalationMatrix inForce,
      List<MatrixRule> rules,
      @Nullable String place,
      @Nullable String wrong,
      @Nullable String conflict,
      boolean stale,
      @Nullable String reasonError,
      boolean unchanged,
      List<String> lines,
      String print) {

    /** Whether it can be published after a look at it. */
    boolean ready() {
      return place == null && !unchanged;
    }

    boolean publishes(Look look) {
      return look.publishes() && ready() && conflict == null && !stale && reasonError == null;
    }

    int status() {
      if (conflict != null) {
        return 412;
      }
      return place == null && reasonError == null ? 200 : 400;
    }
  }

  /** Compares it with what is in force now. */
  @Transactional
  Findings look(Look look) {
    EscalationMatrix inForce = matrices.all().get(0);
    String print = LinkToken.sha256(inForce.version() + "\n" + look.yaml()).substring(0, 16);
    SettingsTexts texts = visitor.language().texts(SettingsTexts.class);
    String conflict =
        look.seen() == inForce.version()
            ? null
            : texts.conflict(page.by(inForce), String.valueOf(inForce.version()));
    boolean explained =
        !look.reason().isEmpty()
            && look.reason().length() <= LONGEST_REASON
            && look.reason().indexOf('\0') < 0;
    boolean stale = look.publishes() && !print.equals(look.print());
    List<MatrixRule> rules = List.of();
    String place = null;
    String wrong = look.unreadable();
    if (wrong != null) {
      place = page.texts().file();
    } else {
      try {
        rules = file.read(look.yaml());
        matrices.check(rules);
      } catch (ProblemException e) {
        Problem.FieldError first = e.problem().errors().get(0);
        rules = List.of();
        place = first.field();
        wrong = first.message();
      }
    }
    boolean read = place == null;
    return new Findings(
        inForce,
        rules,
        place,
        wrong,
        conflict,
        stale && conflict == null && read,
        look.publishes() && !explained && conflict == null && !stale ? texts.whyNeeded() : null,
        read && rules.equals(inForce.rules()),
        read ? lines(inForce.rules(), rules) : List.of(),
        print);
  }

  private List<String> lines(List<MatrixRule> before, List<MatrixRule> after) {
    List<String> lines = page.diff().lines(before, after);
    if (lines.isEmpty() && !before.equals(after)) {
      return List.of(page.texts().onlyOrder());
    }
    if (lines.size() <= LINES) {
      return lines;
    }
    List<String> first = new ArrayList<>(lines.subList(0, LINES));
    first.add(page.texts().more(lines.size() - LINES));
    return first;
  }

  String render(Look look, Findings found) {
    boolean ready = found.ready();
    return template
        .data("yaml", look.yaml())
        .data("found", found)
        .data("ready", ready)
        .data("older", older(look.yaml(), found.inForce().version()))
        .data("next", String.valueOf(found.inForce().version() + 1))
        .data("reason", look.reason())
        .data("effect", ready ? page.effect().lines(found.rules(), found.inForce().rules()) : null)
        .render();
  }

  /** A file that was taken away before somebody published says what was in force then. */
  private @Nullable String older(String yaml, int inForce) {
    Matcher first = MADE_FROM.matcher(yaml);
    return first.lookingAt() && Integer.parseInt(first.group(1)) < inForce
        ? page.texts().olderFile(first.group(1), String.valueOf(inForce))
        : null;
  }
}
