package io.huifang.platform.list.saved;

import io.huifang.platform.list.ListShape;
import java.util.Set;

/** A list of this service whose views can be kept; a bean for each. */
public interface ViewedList {
  ListShape shape();

  /** Who sees the list. */
  Set<String> roles();
}
