<?php
// For PHP's own server: files as they are, folders by their index.php, and all else to WordPress.

$path = rawurldecode( parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) ?: '/' );
$root = $_SERVER['DOCUMENT_ROOT'];

// A network's sites share the files: /second/wp-admin/… is /wp-admin/…
$shared = preg_replace( '~^/[^/]+(/wp-(?:admin|includes|content)/|/wp-[a-z-]+\.php$)~', '$1', $path );
if ( ! file_exists( $root . $path ) && file_exists( $root . $shared ) ) {
	$path = $shared;
	if ( ! str_ends_with( $path, '.php' ) && is_file( $root . $path ) ) {
		$types = array( 'css' => 'text/css', 'js' => 'text/javascript', 'svg' => 'image/svg+xml', 'png' => 'image/png' );
		header( 'content-type: ' . ( $types[ pathinfo( $path, PATHINFO_EXTENSION ) ] ?? 'application/octet-stream' ) );
		readfile( $root . $path );
		return true;
	}
}

if ( is_dir( $root . $path ) && '/' !== $path ) {
	if ( ! str_ends_with( $path, '/' ) && is_file( "$root$path/index.php" ) ) {
		header( "location: $path/", true, 301 );
		return true;
	}
	$path = rtrim( $path, '/' ) . '/index.php';
}
if ( is_file( $root . $path ) && ! str_ends_with( $path, '.php' ) ) {
	return false;
}
if ( ! is_file( $root . $path ) || 'php' !== pathinfo( $path, PATHINFO_EXTENSION ) ) {
	$path = '/index.php';
}
$_SERVER['SCRIPT_NAME']     = $path;
$_SERVER['PHP_SELF']        = $path;
$_SERVER['SCRIPT_FILENAME'] = $root . $path;
chdir( dirname( $root . $path ) );
require $root . $path;
return true;
