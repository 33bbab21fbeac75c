package io.huifang.platform.mail.read;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a mail says of itself. Many programs write names that no rule allows, without
 * quotes or in bare letters: that is no reason to refuse a mail.
 */
public final class PartHeader {
  private static final Pattern NAME =
      Pattern.compile("(?is).*?\\b(?:file)?name\\s*=\\s*\"?([^\";\r\n]+).*");
  private static final Pattern TYPE = Pattern.compile("(?s)\\s*[^\\s/;]+/[^\\s/;]+.*");
  private final Part part;

  private PartHeader(Part part) {
    this.part = part;
  }

  public static PartHeader of(Part part) {
    return new PartHeader(part);
  }

  /** Whether it is meant to be saved and not to be read. */
  public boolean attached() throws MessagingException {
    return header("Content-Disposition")
        .strip()
        .toLowerCase(java.util.Locale.ROOT)
        .startsWith(Part.ATTACHMENT);
  }

  /** Whether its type is none at all, which then is text by RFC 2045, and it has no name. */
  boolean saysNothing() throws MessagingException {
    return !header("Content-Type").isBlank()
        && !TYPE.matcher(header("Content-Type")).matches()
        && fileName() == null;
  }

  /** Null for none; pictures in the middle of a text often have none. */
  public @Nullable String fileName() throws MessagingException {
    String name = written();
    try {
      return name == null ? null : MimeUtility.decodeText(name);
    } catch (UnsupportedEncodingException e) {
      return name;
    }
  }

  private @Nullable String written() throws MessagingException {
    try {
      return part.getFileName();
    } catch (MessagingException e) {
      Matcher name = NAME.matcher(header("Content-Disposition"));
      Matcher old = NAME.matcher(header("Content-Type"));
      return name.matches() ? name.group(1) : old.matches() ? old.group(1) : null;
    }
  }

  private String header(String name) throws MessagingException {
    String[] found = part.getHeader(name);
    return found == null || found.length == 0 ? "" : found[0];
  }
}
