<?php
// Installs a site with its users: install.php ROOT '{"password", "permalinks", "locale"}'.

[ , $root, $request ] = $argv;
$request = json_decode( $request, true );

$_SERVER['HTTP_HOST']       = getenv( 'HTTP_HOST' );
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';

/** No mail. */
function wp_new_blog_notification() {}

/** Nor a copy of it: WordPress would send one for each. */
function wp_mail() {
	return true;
}

define( 'WP_INSTALLING', true );
require $root . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'Blog', 'admin', 'admin@example.org', true, '', $request['password'], $request['locale'] );
foreach ( array( 'editor', 'author', 'contributor' ) as $role ) {
	$data = array(
		'user_login' => $role,
		'user_pass'  => $request['password'],
		'user_email' => "$role@example.org",
		'role'       => $role,
	);
	wp_insert_user( $data );
}
if ( $request['locale'] ) {
	update_option( 'WPLANG', $request['locale'] );
}
global $wp_rewrite;
$wp_rewrite->init();
$wp_rewrite->set_permalink_structure( $request['permalinks'] );
$wp_rewrite->flush_rules();
echo "\0true";
