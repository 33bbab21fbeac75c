package io.huifang.survey.feedback;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.versioning.VersionedAggregate;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody has told us, from when it came in until it is answered and put away. */
@Entity
@Audited(
    kind = "feedback",
    open = {
      "number",
      "channel",
      "language",
      "category",
      "subcategory",
      "team",
      "owner",
      "ticketNumber",
      "caseNumber",
      "replyWay",
      "noReplyBy",
      "answeredBy",
      "closedBy"
    },
    hidden = {"title", "content", "terms", "severeWords"})
public class Feedback extends VersionedAggregate {
  @Id private UUID id;
  private String number;

  @Enumerated(EnumType.STRING)
  private Source source;

  private @Nullable String channel;
  private @Nullable String externalId;
  private @Nullable String title;
  private String content;
  private String language;
  private @Nullable String authorName;
  private @Nullable String authorContact;
  private @Nullable UUID customerId;
  private @Nullable UUID answerId;
  private @Nullable UUID ticketId;
  private @Nullable String ticketNumber;
  private @Nullable UUID caseId;
  private @Nullable String caseNumber;
  private Instant occurredAt;
  private Instant receivedAt;
  private @Nullable String category;
  private @Nullable String subcategory;

  @Enumerated(EnumType.STRING)
  private Severity severity;

  private String[] severeWords = {};
  private String[] terms = {};
  private @Nullable String team;
  private @Nullable String owner;
  private Instant dueAt;

  @Enumerated(EnumType.STRING)
  private FeedbackState state;

  private @Nullable UUID joinedInto;
  private @Nullable String reply;
  private @Nullable String replyWay;
  private @Nullable String noReply;
  private @Nullable String noReplyBy;
  private @Nullable Instant answeredAt;
  private @Nullable String answeredBy;
  private @Nullable Instant closedAt;
  private @Nullable String closedBy;

  protected Feedback() {}

  Feedback(UUID id, String number, NewFeedback told, FeedbackLinks links, Instant now) {
    this.id = id;
    this.number = number;
    this.answerId = links.answerId();
    this.ticketId = links.ticketId();
    this.ticketNumber = links.ticketNumber();
    this.caseId = links.caseId();
    this.receivedAt = now;
    this.state = FeedbackState.NEW;
    told(told);
    raiseVersion();
  }

  /** All that the source says of it; again where an import corrects it. */
  final void told(NewFeedback told) {
    source = told.source();
    channel = told.channel();
    externalId = told.externalId();
    title = told.title();
    content = told.text();
    language = told.language();
    customerId = told.author().customerId();
    authorName = told.author().name();
    authorContact = told.author().contact();
    occurredAt = Objects.requireNonNullElse(told.occurredAt(), receivedAt);
    category = told.category();
    subcategory = told.subcategory();
    team = told.team();
  }

  /** What we make of its words, and by when it is to be answered therefore. */
  final void read(List<String> severe, List<String> words, Severity how, Duration within) {
    severeWords = severe.toArray(new String[0]);
    terms = words.toArray(new String[0]);
    judged(how, within);
  }

  /** A graver one is due sooner: the time counts from when it came in. */
  void judged(Severity how, Duration within) {
    severity = how;
    dueAt = receivedAt.plus(within);
  }

  void about(@Nullable String what, @Nullable String part) {
    category = what;
    subcategory = what == null ? null : part;
  }

  void belongs(@Nullable String toTeam, @Nullable String toPerson) {
    team = toTeam;
    owner = toPerson;
  }

  /** Somebody sees to it. */
  void touched() {
    if (state == FeedbackState.NEW) {
      state = FeedbackState.OPEN;
    }
  }

  void answered(String words, String way, String by, Instant at) {
    reply = words;
    replyWay = way;
    noReply = null;
    noReplyBy = null;
    answeredAt = at;
    answeredBy = by;
    state = FeedbackState.ANSWERED;
  }

  void noAnswerPossible(String why, String saidBy) {
    noReply = why;
    noReplyBy = saidBy;
  }

  /** Its author is told what the author of the same has been told. */
  void settledLike(Feedback same) {
    reply = same.reply;
    replyWay = same.replyWay;
    noReply = same.noReply;
    noReplyBy = same.noReplyBy;
    answeredAt = same.answeredAt;
    answeredBy = same.answeredBy;
  }

  /** Whether it may leave. */
  boolean settled() {
    return reply != null || noReply != null && noReplyBy != null;
  }

  void closed(String by, Instant at) {
    state = FeedbackState.CLOSED;
    closedAt = at;
    closedBy = by;
  }

  /** The author is not content: what was answered stands in the history, another answer is owed. */
  void reopened(Instant due) {
    state = FeedbackState.OPEN;
    dueAt = due;
    reply = null;
    replyWay = null;
    noReply = null;
    noReplyBy = null;
    answeredAt = null;
    answeredBy = null;
    closedAt = null;
    closedBy = null;
  }

  void joined(@Nullable UUID into) {
    joinedInto = into;
  }

  /** What has become of it elsewhere. */
  public void hasTicket(UUID ticket, String called) {
    ticketId = ticket;
    ticketNumber = called;
    touched();
    raiseVersion();
  }

  public void hasCase(UUID escalation, String called) {
    caseId = escalation;
    caseNumber = called;
    touched();
    raiseVersion();
  }

  public UUID id() {
    return id;
  }

  public String number() {
    return number;
  }

  public FeedbackState state() {
    return state;
  }

  public Severity severity() {
    return severity;
  }

  public String text() {
    return content;
  }

  /** Title and text. */
  public String words() {
    return asTold().words();
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public @Nullable String team() {
    return team;
  }

  public @Nullable UUID joinedInto() {
    return joinedInto;
  }

  public List<String> severeWords() {
    return List.of(severeWords);
  }

  public List<String> terms() {
    return List.of(terms);
  }

  /** What the source has told, for who puts it back. */
  public NewFeedback asTold() {
    return new NewFeedback(
        source,
        channel,
        externalId,
        title,
        content,
        language,
        new NewFeedback.Author(customerId, authorName, authorContact),
        occurredAt,
        category,
        subcategory,
        severity,
        team);
  }

  public FeedbackView view() {
    return new FeedbackView(
        id,
        number,
        version(),
        asTold(),
        receivedAt,
        List.of(severeWords),
        owner,
        dueAt,
        state,
        joinedInto,
        new FeedbackLinks(answerId, ticketId, ticketNumber, caseId, caseNumber),
        new FeedbackView.Reply(
            reply, replyWay, noReply, noReplyBy, answeredAt, answeredBy, closedAt, closedBy));
  }
}
