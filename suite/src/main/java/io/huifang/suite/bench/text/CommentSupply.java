package io.huifang.suite.bench.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;

/**
 * Comments with labels: reviews of real customers where their file is, else some that are put
 * together, which have fewer words.
 *
 * @param real whether customers have written them
 */
record CommentSupply(List<String> texts, List<Integer> labels, boolean real) {
  private static final int MANY = 12_000;
  private static final List<String> ABOUT =
      List.of("送餐", "客服", "维修师傅", "订单", "包装", "the parcel", "退款", "安装", "宽带", "the agent");
  private static final List<List<String>> SAYS =
      List.of(
          List.of("太慢了", "态度很差", "等了两个小时才到", "没人接电话", "was late again", "再也不来了", "坏了也不管"),
          List.of("很快", "态度非常好", "味道不错，下次还来", "准时上门", "was friendly and fast", "谢谢，辛苦了"));

  static CommentSupply of(Path checkout) throws IOException {
    Path file =
        checkout.toAbsolutePath().resolve("../shared/data/waimai/waimai_10k.csv.gz").normalize();
    return Files.exists(file) ? read(file) : made();
  }

  private static CommentSupply read(Path file) throws IOException {
    CommentSupply supply = new CommentSupply(new ArrayList<>(), new ArrayList<>(), true);
    try (BufferedReader rows =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      rows.readLine();
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        String[] cells = row.split(",", 2);
        supply.texts.add(cells[1]);
        supply.labels.add(Integer.valueOf(cells[0]));
      }
    }
    return supply;
  }

  private static CommentSupply made() {
    CommentSupply supply = new CommentSupply(new ArrayList<>(), new ArrayList<>(), false);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < MANY; i++) {
      int label = random.nextInt(SAYS.size());
      List<String> says = SAYS.get(label);
      supply.texts.add(
          ABOUT.get(random.nextInt(ABOUT.size()))
              + says.get(random.nextInt(says.size()))
              + "，"
              + ABOUT.get(random.nextInt(ABOUT.size()))
              + says.get(random.nextInt(says.size()))
              + " "
              + i);
      supply.labels.add(label);
    }
    return supply;
  }
}
