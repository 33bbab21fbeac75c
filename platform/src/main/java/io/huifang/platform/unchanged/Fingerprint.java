package io.huifang.platform.unchanged;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says, in a few characters that are the same in every replica. Writing it as JSON a
 * second time for that would cost as much as the answer; here numbers go in as they are.
 */
final class Fingerprint {
  private static final int BYTES = 16;
  private static final Map<Class<?>, Method[]> RECORDS = new ConcurrentHashMap<>();
  private final ByteBuffer buffer = ByteBuffer.allocate(8192);
  private final MessageDigest digest;

  private Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of texts, numbers, times, and of lists, maps and records of them. */
  static String of(Object substance) {
    Fingerprint print = new Fingerprint();
    print.add(substance);
    print.flush();
    byte[] sum = Arrays.copyOf(print.digest.digest(), BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
  }

  private void add(@Nullable Object value) {
    if (value == null) {
      tag('0');
    } else if (value instanceof Double number) {
      tag('d').putLong(Double.doubleToLongBits(number));
    } else if (value instanceof Long || value instanceof Integer) {
      tag('l').putLong(((Number) value).longValue());
    } else if (value instanceof Boolean yes) {
      tag(yes ? 'y' : 'n');
    } else if (value instanceof Instant at) {
      tag('t').putLong(at.getEpochSecond()).putInt(at.getNano());
    } else if (value instanceof Collection<?> many) {
      tag('[').putInt(many.size());
      many.forEach(this::add);
    } else if (value instanceof Map<?, ?> map) {
      tag('{').putInt(map.size());
      inOrder(map)
          .forEach(
              (key, one) -> {
                add(String.valueOf(key));
                add(one);
              });
    } else if (value instanceof Record record) {
      tag('r');
      parts(record);
    } else {
      text(value instanceof Enum<?> word ? word.name() : value.toString());
    }
  }

  /** Some maps have another order in every process. */
  private static Map<?, ?> inOrder(Map<?, ?> map) {
    if (map.size() < 2) {
      return map;
    }
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach((key, one) -> sorted.put(String.valueOf(key), one));
    return sorted;
  }

  private void parts(Record record) {
    Method[] parts = RECORDS.computeIfAbsent(record.getClass(), Fingerprint::accessors);
    try {
      for (Method part : parts) {
        add(part.invoke(record));
      }
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Method[] accessors(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getAccessor)
        .toArray(Method[]::new);
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    tag('s').putInt(bytes.length);
    if (bytes.length > buffer.remaining()) {
      flush();
    }
    if (bytes.length > buffer.capacity()) {
      digest.update(bytes);
    } else {
      buffer.put(bytes);
    }
  }

  /** Room for a tag and the largest number behind it. */
  private ByteBuffer tag(char tag) {
    if (buffer.remaining() < 16) {
      flush();
    }
    return buffer.put((byte) tag);
  }

  private void flush() {
    digest.update(buffer.array(), 0, buffer.position());
    buffer.clear();
  }
}
