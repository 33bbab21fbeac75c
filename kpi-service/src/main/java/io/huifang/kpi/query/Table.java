package io.huifang.kpi.query;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An answer that can also be written as CSV. */
interface Table {

  List<String> head();

  Stream<List<@Nullable Object>> lines();
}
