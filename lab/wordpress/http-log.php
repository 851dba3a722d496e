<?php
// Writes down each request that WordPress wants to make, with the files that led to it, and refuses it.

add_filter(
	'pre_http_request',
	function ( $response, $arguments, $url ) {
		$files = array_column( debug_backtrace( DEBUG_BACKTRACE_IGNORE_ARGS ), 'file' );
		file_put_contents( TEST_HTTP_LOG, json_encode( compact( 'url', 'files' ) ) . "\n", FILE_APPEND | LOCK_EX );
		return new WP_Error( 'http_request_not_executed', 'no request leaves this machine' );
	},
	PHP_INT_MAX,
	3
);
