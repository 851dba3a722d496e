<?php
// Turns an installed site into a network with sites in subfolders: network.php ROOT '{}'.

[ , $root ] = $argv;

$_SERVER['HTTP_HOST']       = getenv( 'HTTP_HOST' );
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';

define( 'WP_ALLOW_MULTISITE', true );
// The tables of a network are registered by these.
define( 'WP_INSTALLING_NETWORK', true );
require $root . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

foreach ( $wpdb->tables( 'ms_global' ) as $table => $name ) {
	$wpdb->$table = $name;
}
install_network();
$populated = populate_network( 1, getenv( 'HTTP_HOST' ), 'admin@example.org', 'Network', '/', false );
if ( is_wp_error( $populated ) ) {
	fwrite( STDERR, $populated->get_error_message() );
	exit( 1 );
}
echo "\0true";
