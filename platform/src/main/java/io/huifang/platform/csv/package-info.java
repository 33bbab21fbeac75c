/**
 * Reads any delimited file row by row in constant memory and says what is wrong with a row instead
 * of stopping: the part of an import that knows nothing of what the columns mean.
 */
@org.jspecify.annotations.NullMarked
package io.huifang.platform.csv;
