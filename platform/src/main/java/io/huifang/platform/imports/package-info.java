/**
 * Imports as durable jobs: uploaded in parts, worked off in batches, resumed where they stopped.
 */
@NullMarked
package io.huifang.platform.imports;

import org.jspecify.annotations.NullMarked;
