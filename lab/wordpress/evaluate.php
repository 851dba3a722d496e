<?php
// Runs code in WordPress, and prints what it returns: evaluate.php ROOT '{"code", "user", "args", "url"}'.

[ , $root, $request ] = $argv;
$request = json_decode( $request, true );

$_SERVER['HTTP_HOST']       = getenv( 'HTTP_HOST' );
$_SERVER['REQUEST_URI']     = parse_url( $request['url'], PHP_URL_PATH );
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REMOTE_ADDR']     = '127.0.0.1';

require $root . '/wp-load.php';
foreach ( array( 'plugin', 'file', 'misc', 'user', 'upgrade' ) as $part ) {
	require_once ABSPATH . "wp-admin/includes/$part.php";
}
if ( $request['user'] ) {
	wp_set_current_user( get_user_by( 'login', $request['user'] )->ID );
}
$returned = ( function ( $args ) use ( $request ) {
	global $wpdb;
	return eval( $request['code'] );
} )( $request['args'] );
echo "\0", wp_json_encode( $returned );
