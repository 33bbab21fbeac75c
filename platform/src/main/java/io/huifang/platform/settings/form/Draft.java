package io.huifang.platform.settings.form;

import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * The next version of a setting while somebody works on it: typed, looked at, published. It is
 * published only if it is what was looked at last, on top of the version that was looked at.
 */
public final class Draft {
  private static final String CHECK = "check";
  private static final String PUBLISH = "publish";
  private static final int LONGEST = 500;
  private final FormRows rows;
  private final int version;
  private String action = "";
  private String reason = "";
  private @Nullable String published;
  private @Nullable String conflict;
  private @Nullable String problem;
  private @Nullable String reasonError;
  private boolean stale;
  private boolean unchanged;

  /**
   * What is in force, to begin with.
   *
   * @param published a sentence about what was published just now
   */
  public Draft(FormRows rows, int version, @Nullable String published) {
    this.rows = rows;
    this.version = version;
    this.published = published;
  }

  /**
   * As it was sent.
   *
   * @param rows as sent, compared with what is in force
   * @param version what is in force
   * @param by who has published that
   */
  public Draft(Form form, FormRows rows, int version, String by, SettingsTexts texts) {
    this.rows = rows;
    this.version = version;
    String wanted = form.optional("do");
    String why = form.optional("reason");
    action = wanted == null ? CHECK : wanted;
    reason = why == null ? "" : why.strip();
    if (form.version() != version) {
      conflict = texts.conflict(by, String.valueOf(version));
    }
    if (action.equals(PUBLISH)) {
      stale = !rows.print().equals(form.optional("seen"));
      boolean said = !reason.isEmpty() && reason.length() <= LONGEST && reason.indexOf('\0') < 0;
      reasonError = said ? null : texts.whyNeeded();
    }
  }

  /** Whether nothing is wrong and nothing was overlooked, so that it can be published now. */
  public boolean publishes() {
    return action.equals(PUBLISH) && isReady() && conflict == null && !stale && reasonError == null;
  }

  /** Whether it can be looked at: what would it mean? */
  public boolean isReady() {
    return (action.equals(PUBLISH) || action.equals(CHECK))
        && problem == null
        && !unchanged
        && getWrong() == 0;
  }

  /** Whether another rule is asked for, which nobody wants checked while it is empty. */
  public boolean adds() {
    return action.equals("add");
  }

  /** Something is wrong with all of it, or somebody was quicker between the look and the click. */
  public void refused(String sentence) {
    problem = sentence;
  }

  public void sameAsInForce(boolean same) {
    unchanged = same && !adds();
  }

  public FormRows getRows() {
    return rows;
  }

  public int getVersion() {
    return version;
  }

  /** The version in force, for a sentence. */
  public String getInForce() {
    return String.valueOf(version);
  }

  public String getNext() {
    return String.valueOf(version + 1);
  }

  public String getReason() {
    return reason;
  }

  public @Nullable String getReasonError() {
    return conflict == null && !stale ? reasonError : null;
  }

  public @Nullable String getPublished() {
    return published;
  }

  public @Nullable String getConflict() {
    return conflict;
  }

  public @Nullable String getProblem() {
    return problem;
  }

  public boolean isStale() {
    return stale && conflict == null && isReady();
  }

  public boolean isUnchanged() {
    return unchanged;
  }

  public long getWrong() {
    return rows.wrong();
  }

  /** How many fields are other than in force. */
  public long getChanges() {
    return rows.all().stream().mapToLong(FormRow::changes).sum();
  }

  /** The status of the answer that shows it again. */
  public int status() {
    if (conflict != null) {
      return 412;
    }
    boolean fine = getWrong() == 0 && problem == null && getReasonError() == null;
    return fine ? 200 : 400;
  }
}
