package io.huifang.platform.imports.job;

import io.huifang.platform.csv.record.MappedRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a record said, as a short print of each field: enough to tell later whether a file says
 * something else and in which field, and nothing that could be read by anybody.
 */
public final class ContentPrint {
  private static final int BYTES = 9; // twelve characters; by accident the same once in 2^72

  private ContentPrint() {}

  /** The print of a record; the external id is part of it, so equal values print differently. */
  public static String of(MappedRecord record) {
    MessageDigest digest = digest();
    StringBuilder print = new StringBuilder();
    new TreeMap<>(record.values().asMap())
        .forEach((field, value) -> add(print, digest, record.externalId(), field, value));
    if (!record.steps().isEmpty()) {
      List<Object> steps = new ArrayList<>();
      record.steps().forEach(step -> steps.add(step.at() + " " + step.fields().asMap()));
      add(print, digest, record.externalId(), "steps", steps);
    }
    return print.toString();
  }

  private static void add(
      StringBuilder print, MessageDigest digest, String id, String field, Object value) {
    byte[] hash = digest.digest((id + '\n' + value).getBytes(StandardCharsets.UTF_8));
    print
        .append(print.length() == 0 ? "" : " ")
        .append(field)
        .append('=')
        .append(Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, BYTES)));
  }

  /** The fields in which two prints differ, in order; unknown is told if there is none before. */
  public static List<String> difference(@Nullable String before, String after) {
    if (before == null) {
      return List.of("(unknown)");
    }
    Map<String, String> was = fields(before);
    Map<String, String> is = fields(after);
    TreeSet<String> names = new TreeSet<>(was.keySet());
    names.addAll(is.keySet());
    names.removeIf(name -> String.valueOf(was.get(name)).equals(String.valueOf(is.get(name))));
    return List.copyOf(names);
  }

  private static Map<String, String> fields(String print) {
    Map<String, String> fields = new TreeMap<>();
    for (String part : print.split(" ")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        fields.put(part.substring(0, equals), part.substring(equals + 1));
      }
    }
    return fields;
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has it", e);
    }
  }
}
