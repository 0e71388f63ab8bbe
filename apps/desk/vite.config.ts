import { appConfig } from '@microgrid/front/app-config';
import { defineConfig } from 'vite';

export default defineConfig(appConfig('/desk/'));
