/**
 * The protocol of assistants over two streams. It translates, and knows nothing else; it lies in a
 * jar of its own beside the library that it needs.
 */
package org.mlfit.shell.mcp.protocol;
