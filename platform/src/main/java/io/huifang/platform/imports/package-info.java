/** What a service takes from files: the contract between its sinks and the import jobs. */
@NullMarked
package io.huifang.platform.imports;

import org.jspecify.annotations.NullMarked;
