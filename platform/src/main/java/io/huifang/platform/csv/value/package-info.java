/** What the text of a cell is worth: numbers, words for yes and no, times within limits. */
@org.jspecify.annotations.NullMarked
package io.huifang.platform.csv.value;
