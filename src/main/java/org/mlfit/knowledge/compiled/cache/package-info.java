/**
 * Compiled rules that are kept, and what was worked out about them: by the build inside the jar,
 * and by earlier runs on disk.
 */
package org.mlfit.knowledge.compiled.cache;
