package io.huifang.kpi.rollup.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Writes blocks as bytes: numbers as long as they need, each text once. Equal blocks have equal
 * bytes, so that a recompute can be compared and writing the same again be spared.
 */
public final class BlockCodec {
  /** The first byte: whoever reads another one has to count anew. */
  public static final int FORMAT = 1;

  private BlockCodec() {}

  /** Empty where there is nothing in any cell. */
  public static byte[] write(Block block) {
    SortedMap<List<String>, Cell> cells = block.sorted();
    if (cells.isEmpty()) {
      return new byte[0];
    }
    Map<String, Integer> texts = new LinkedHashMap<>();
    ByteWriter body = new ByteWriter();
    body.number(cells.size());
    cells.forEach(
        (group, cell) -> {
          body.number(group.size());
          group.forEach(value -> body.number(index(texts, value)));
          write(cell, texts, body);
        });
    ByteWriter all = new ByteWriter();
    all.number(FORMAT);
    all.number(texts.size());
    texts.keySet().forEach(all::text);
    all.append(body);
    return all.bytes();
  }

  private static void write(Cell cell, Map<String, Integer> texts, ByteWriter out) {
    out.number(cell.n);
    out.number(cell.provisional);
    out.number(cell.hits);
    out.number(cell.hitsWithProvisional);
    out.number(cell.amounts);
    if (cell.amounts > 0) {
      out.number(cell.sum);
      out.number(cell.squares.high());
      out.whole(cell.squares.low());
      out.number(cell.min);
      out.number(cell.max);
    }
    counts(cell.words, texts, out);
    counts(cell.reasons, texts, out);
    cell.classes.write(out);
  }

  private static void counts(Map<String, Long> counts, Map<String, Integer> texts, ByteWriter out) {
    out.number(counts.size());
    counts.forEach(
        (word, count) -> {
          out.number(index(texts, word));
          out.number(count);
        });
  }

  private static int index(Map<String, Integer> texts, String text) {
    return texts.computeIfAbsent(text, added -> texts.size());
  }

  /**
   * What {@link #write} has written.
   *
   * @throws IllegalStateException if another release has
   */
  public static Block read(byte[] bytes) {
    Block block = new Block();
    if (bytes.length == 0) {
      return block;
    }
    ByteReader in = new ByteReader(bytes);
    if (in.number() != FORMAT) {
      throw new IllegalStateException("A rollup of another format: it has to be counted anew");
    }
    List<String> texts = new ArrayList<>();
    for (long left = in.number(); left > 0; left--) {
      texts.add(in.text());
    }
    for (long left = in.number(); left > 0; left--) {
      String[] group = new String[(int) in.number()];
      for (int i = 0; i < group.length; i++) {
        group[i] = texts.get((int) in.number());
      }
      read(block.at(List.of(group)), texts, in);
    }
    return block;
  }

  private static void read(Cell cell, List<String> texts, ByteReader in) {
    cell.n = in.number();
    cell.provisional = in.number();
    cell.hits = in.number();
    cell.hitsWithProvisional = in.number();
    cell.amounts = in.number();
    if (cell.amounts > 0) {
      cell.sum = in.number();
      cell.squares.add(new Squares(in.number(), in.whole()));
      cell.min = in.number();
      cell.max = in.number();
    }
    counts(cell.words, texts, in);
    counts(cell.reasons, texts, in);
    cell.classes.read(in);
  }

  private static void counts(Map<String, Long> counts, List<String> texts, ByteReader in) {
    for (long left = in.number(); left > 0; left--) {
      counts.put(texts.get((int) in.number()), in.number());
    }
  }
}
