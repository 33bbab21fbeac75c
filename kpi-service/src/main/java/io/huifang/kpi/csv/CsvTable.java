package io.huifang.kpi.csv;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An answer that can also be written as CSV. */
public interface CsvTable {

  List<String> head();

  Stream<List<@Nullable Object>> lines();
}
