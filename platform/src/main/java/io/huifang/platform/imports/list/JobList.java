package io.huifang.platform.imports.list;

import io.huifang.platform.imports.job.ImportState;
import io.huifang.platform.list.ListColumn;
import io.huifang.platform.list.ListFilter;
import io.huifang.platform.list.ListShape;
import io.huifang.platform.list.ListSort;
import io.huifang.platform.list.saved.ViewedList;
import io.huifang.platform.security.Role;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** The imports of a service as a list. */
@ApplicationScoped
@IfBuildProperty(name = "huifang.imports.enabled", stringValue = "true")
class JobList implements ViewedList {
  static final String NEWEST = "newest";
  static final String OLDEST = "oldest";
  static final String TARGET = JobColumn.TARGET.key();
  static final String STATE = JobColumn.STATE.key();
  private static final String NARROW = "fit";
  private static final String NUMBER = "fit r";

  static final ListShape SHAPE =
      new ListShape(
          "imports",
          "/imports",
          "/imports/imports.csv",
          JobView.keys(),
          JobView.ALL.key(),
          List.of(
              ListColumn.usual(JobColumn.WHEN.key(), NARROW),
              ListColumn.always(JobColumn.FILE.key(), ""),
              ListColumn.usual(TARGET, NARROW),
              ListColumn.usual(STATE, NARROW),
              ListColumn.more(JobColumn.MODE.key(), NARROW),
              ListColumn.more(JobColumn.HANDLED.key(), NUMBER),
              ListColumn.usual(JobColumn.FRESH.key(), NUMBER),
              ListColumn.usual(JobColumn.CORRECTED.key(), NUMBER),
              ListColumn.more(JobColumn.CHANGED.key(), NUMBER),
              ListColumn.more(JobColumn.SAME.key(), NUMBER),
              ListColumn.usual(JobColumn.BAD.key(), NUMBER)),
          List.of(ListFilter.text(TARGET), ListFilter.oneOf(STATE, ImportState.class)),
          List.of(
              ListSort.descending(NEWEST, JobColumn.WHEN.key()),
              ListSort.ascending(OLDEST, JobColumn.WHEN.key())));

  @Override
  public ListShape shape() {
    return SHAPE;
  }

  @Override
  public Set<String> roles() {
    return Set.of(Role.ADMIN);
  }
}
