/** Works jobs off in batches, tries them out and takes them back; resumed where they stopped. */
@NullMarked
package io.huifang.platform.imports.run;

import org.jspecify.annotations.NullMarked;
