package io.huifang.ticket.inbound.door;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a messenger hands in at once. */
record Delivered(@NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Incoming> messages) {

  /**
   * One message of a customer.
   *
   * @param id of the messenger; the same id again is the same message
   * @param conversation of the messenger; what belongs to one ticket as long as that is open
   * @param handle by which the messenger knows the person: the openid, the id of a chat
   * @param name that the person goes by there
   * @param language null for that of the text
   * @param sentAt when the person has written it; null for now
   */
  record Incoming(
      @NotBlank @Size(max = 200) String id,
      @NotBlank @Size(max = 200) String conversation,
      @NotBlank @Size(max = 80) @Pattern(regexp = "\\S+", message = "must have no blanks")
          String handle,
      @Nullable @Size(max = 200) String name,
      @NotBlank @Size(max = 20_000) String text,
      @Nullable @Pattern(regexp = "zh-CN|en", message = "must be zh-CN or en") String language,
      @Nullable Instant sentAt) {}

  /** What became of each, in the order in which they were handed in. */
  record Answer(List<Taken> results) {}

  /**
   * What became of one.
   *
   * @param ticket its number; null for one that was known before
   */
  record Taken(String id, Outcome outcome, @Nullable String ticket) {}

  /** What became of it. */
  enum Outcome {
    /** A ticket begins with it. */
    OPENED,
    /** It stands in the conversation of a ticket. */
    ADDED,
    /** It was taken before. */
    KNOWN
  }
}
