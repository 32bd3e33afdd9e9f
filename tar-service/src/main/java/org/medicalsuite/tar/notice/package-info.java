/** Notices of action as records and as letters. */
package org.medicalsuite.tar.notice;
