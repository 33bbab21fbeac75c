package io.huifang.escalation.board;

import io.huifang.escalation.Severity;
import io.huifang.platform.paging.Params;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What of the board is shown; all of it stands in the address, so that it can be sent to somebody.
 *
 * @param words of a search, null for everything
 * @param owner subject of who has the cases, null for everybody
 */
public record BoardFilter(
    BoardView view, @Nullable String words, @Nullable String owner, @Nullable Severity severity) {
  private static final int LONGEST = 200;

  /**
   * @param usual the view of who has chosen none
   */
  static BoardFilter of(
      BoardView usual,
      @Nullable String view,
      @Nullable String words,
      @Nullable String owner,
      @Nullable String severity) {
    String wanted = words == null || words.isBlank() ? null : words.strip();
    if (wanted != null && wanted.length() > LONGEST) {
      wanted = wanted.substring(0, LONGEST);
    }
    BoardView otherwise = wanted == null ? usual : BoardView.ALL;
    return new BoardFilter(
        Objects.requireNonNullElse(BoardView.named(view), otherwise),
        wanted,
        owner == null || owner.isBlank() ? null : owner,
        Params.oneOf("severity", Severity.class, severity));
  }

  /** The address of another view; who changes it goes on looking for the same. */
  public String at(BoardView other) {
    return address("/board", other, null);
  }

  /** The address of this list as a file. */
  public String file() {
    return address("/board/list.csv", view, null);
  }

  /** The address of the page that begins behind a cursor. */
  public String after(String cursor) {
    return address("/board", view, cursor);
  }

  /** What this page is called in an address, for who comes back to it. */
  public String here() {
    return at(view);
  }

  public boolean narrowed() {
    return words != null || owner != null || severity != null;
  }

  private String address(String path, BoardView of, @Nullable String cursor) {
    UriBuilder address = UriBuilder.fromPath(path).queryParam("view", of.key());
    add(address, "q", words);
    add(address, "owner", owner);
    add(address, "severity", severity == null ? null : severity.name());
    add(address, "cursor", cursor);
    return address.build().toString();
  }

  private static void add(UriBuilder address, String name, @Nullable String value) {
    if (value != null) {
      address.queryParam(name, "{" + name + "}").resolveTemplate(name, value);
    }
  }
}
