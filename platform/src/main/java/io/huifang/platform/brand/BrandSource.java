package io.huifang.platform.brand;

/** A service that has pages for customers knows how they look: its own setting, or a copy. */
public interface BrandSource {

  /** As it is now, or was two seconds ago. */
  Brand brand();
}
