/**
 * The mapping file: which column of a foreign file becomes which field, in what form. What the
 * target fields mean is left to the service that imports. Described for users in
 * docs/import-mapping.md.
 */
@org.jspecify.annotations.NullMarked
package io.huifang.platform.csv.mapping;
