/** Turns the rows of a file into records by a mapping: typed, grouped, numbered and reported. */
@org.jspecify.annotations.NullMarked
package io.huifang.platform.csv.record;
